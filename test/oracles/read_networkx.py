"""Prints as JSON what networkx reads from a GEXF or GraphML file."""

import json
import sys

import networkx

path = sys.argv[1]
read = networkx.read_graphml if path.endswith(".graphml") else networkx.read_gexf
graph = read(path)
print(
    json.dumps(
        {
            "nodes": dict(graph.nodes(data=True)),
            "edges": [[source, target, data] for source, target, data in graph.edges(data=True)],
        }
    )
)
