import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Publication, Resources } from '../export/exporter.js';
import { mentionRecords } from '../export/mentions.js';
import type { BuildResult } from './build.js';
import { PROGRAM } from './program.js';

/**
 * Readies a build for the exporters.
 * @param resources what the formats `html` and `png` need; no other needs any
 */
export function publish(result: BuildResult, resources: Resources = {}): Publication {
  const { graph, documents, resolution } = result;
  return {
    graph,
    mentions: mentionRecords(documents, resolution, graph),
    inputs: documents.map(({ document }) => ({
      id: document.id,
      sha256: bytesToHex(sha256(utf8ToBytes(document.text))),
    })),
    createdWith: PROGRAM,
    ...resources,
  };
}
