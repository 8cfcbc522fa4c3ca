/** Must be the first import: the panel's policy forbids `eval`, which zod would otherwise try out. */
import * as z from 'zod';

z.config({ jitless: true });
