"""Measures a graph given as JSON on stdin (nodes, weighted links): PageRank by igraph, betweenness by networkx."""

import json
import sys

import igraph
import networkx

given = json.load(sys.stdin)
nodes = range(given["nodes"])
theirs = igraph.Graph(n=len(nodes), edges=[(a, b) for a, b, _ in given["links"]])
rank = theirs.pagerank(directed=False, weights=[weight for _, _, weight in given["links"]])

graph = networkx.Graph()
graph.add_nodes_from(nodes)
graph.add_weighted_edges_from(given["links"])
between = networkx.betweenness_centrality(graph)
print(json.dumps({"pageRank": rank, "betweenness": [between[node] for node in nodes]}))
