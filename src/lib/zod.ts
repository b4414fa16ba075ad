/**
 * The one place zod is imported. The mini build keeps `/agentes` inside its byte budget; `jitless` because zod's
 * compiled path probes `new Function`, which our CSP reports as a violation.
 */
import * as z from 'zod/mini';

// Whatever can reach a person has its own sentence; this one keeps English from ever being the rest.
z.config({ customError: () => 'Revise este dato' });
z.config({ jitless: true });

export { z };
