/**
 * What the library adds in Node: articles from files, a graph into files, the viewer over HTTP.
 */
export { createPainter } from './painter.js';
export { type ReadArticlesOptions, readArticles } from './read-articles.js';
export { readGraph, readGraphFile, readManifest, readMentions } from './read-graph.js';
export { readRecords } from './read-records.js';
export { type RunningServer, type ServeOptions, serve } from './serve.js';
export { viewerPage } from './viewer-page.js';
export { type WrittenOutput, writeOutput } from './write-output.js';
