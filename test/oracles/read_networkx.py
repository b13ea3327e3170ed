"""Prints as JSON what networkx reads from a GEXF file."""

import json
import sys

import networkx

graph = networkx.read_gexf(sys.argv[1])
print(
    json.dumps(
        {
            "nodes": dict(graph.nodes(data=True)),
            "edges": [[source, target, data] for source, target, data in graph.edges(data=True)],
        }
    )
)
