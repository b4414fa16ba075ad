/**
 * The one place zod is imported. The mini build keeps `/agentes` inside its byte budget; `jitless` because zod's
 * compiled path probes `new Function`, which our CSP reports as a violation.
 */
import * as z from 'zod/mini';

z.config(z.locales.es());
z.config({ jitless: true });

export { z };
