"""Prints as JSON what igraph reads from a GraphML file."""

import json
import sys

import igraph

graph = igraph.Graph.Read_GraphML(sys.argv[1])
print(
    json.dumps(
        {
            "directed": graph.is_directed(),
            "nodes": [vertex.attributes() for vertex in graph.vs],
            "edges": [
                {
                    "source": graph.vs[edge.source]["id"],
                    "target": graph.vs[edge.target]["id"],
                    "attributes": edge.attributes(),
                }
                for edge in graph.es
            ],
        }
    )
)
