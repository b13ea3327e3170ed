import { decodeModel, type ModelData } from './model/format.js';

/** Loads the trained model that ships with the package. */
export async function loadModel(): Promise<ModelData> {
  const { weights } = await import('./model/weights.js');
  return decodeModel(await inflate(decodeBase64(weights)));
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
