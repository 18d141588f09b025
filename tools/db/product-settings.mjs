/** How PostgreSQL is started for the product on one machine; the benchmark measures on the same. */
export const PRODUCT_SETTINGS = { max_connections: 200, shared_buffers: '256MB', jit: 'off' };
