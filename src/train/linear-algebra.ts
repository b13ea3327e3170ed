/** Makes the `width` columns of a matrix orthonormal in place, by modified Gram-Schmidt. */
export function orthonormalise(matrix: Float32Array, width: number): void {
  const rows = matrix.length / width;
  const products = new Float64Array(width);
  for (let column = 0; column < width; column++) {
    // Twice, since once leaves what rounding brought in.
    for (let pass = 0; pass < 2; pass++) {
      products.fill(0);
      for (let row = 0; row < rows; row++) {
        const value = matrix[row * width + column] as number;
        for (let c = 0; c < column; c++) {
          products[c] = (products[c] as number) + value * (matrix[row * width + c] as number);
        }
      }
      for (let row = 0; row < rows; row++) {
        let value = matrix[row * width + column] as number;
        for (let c = 0; c < column; c++) {
          value -= (products[c] as number) * (matrix[row * width + c] as number);
        }
        matrix[row * width + column] = value;
      }
    }
    let square = 0;
    for (let row = 0; row < rows; row++) square += (matrix[row * width + column] as number) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (let row = 0; row < rows; row++) {
      matrix[row * width + column] = (matrix[row * width + column] as number) / norm;
    }
  }
}

/**
 * Eigenvalues, falling, and eigenvectors, in rows, of a symmetric matrix, by Jacobi rotations.
 * @param matrix `size` rows of `size` numbers; overwritten
 */
export function symmetricEigen(matrix: Float64Array, size: number) {
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  const at = (i: number, j: number) => matrix[i * size + j] as number;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += at(p, q) ** 2;
    if (off < 1e-12) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (let k = 0; k < size; k++) rotate(matrix, k * size + p, k * size + q, cosine, sine);
        for (let k = 0; k < size; k++) rotate(matrix, p * size + k, q * size + k, cosine, sine);
        for (let k = 0; k < size; k++) rotate(vectors, p * size + k, q * size + k, cosine, sine);
      }
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (a, b) => at(b, b) - at(a, a) || a - b,
  );
  const sorted = new Float64Array(size * size);
  order.forEach((from, to) => {
    sorted.set(vectors.subarray(from * size, (from + 1) * size), to * size);
  });
  return { values: Float64Array.from(order, (i) => at(i, i)), vectors: sorted };
}

function rotate(values: Float64Array, a: number, b: number, cosine: number, sine: number): void {
  const x = values[a] as number;
  const y = values[b] as number;
  values[a] = cosine * x - sine * y;
  values[b] = sine * x + cosine * y;
}
