import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Publication } from '../export/exporter.js';
import { mentionRecords } from '../export/mentions.js';
import type { BuildResult } from './build.js';
import { PROGRAM } from './program.js';

/**
 * Readies a build for the exporters.
 * @param page the viewer's page, needed by the `html` format alone
 */
export function publish(result: BuildResult, page?: string): Publication {
  const { graph, documents, resolution } = result;
  return {
    graph,
    mentions: mentionRecords(documents, resolution, graph),
    inputs: documents.map(({ document }) => ({
      id: document.id,
      sha256: bytesToHex(sha256(utf8ToBytes(document.text))),
    })),
    createdWith: PROGRAM,
    ...(page !== undefined && { page }),
  };
}
