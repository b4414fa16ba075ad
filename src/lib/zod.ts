/** The one import of zod: `mini` for the byte budget, `jitless` because our CSP reports `new Function`. */
import * as z from 'zod/mini';

// Whatever can reach a person has its own sentence; this one keeps English from ever being the rest.
z.config({ customError: () => 'Revise este dato' });
z.config({ jitless: true });

export { z };
