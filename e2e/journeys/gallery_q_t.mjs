// Every sample of the pages from q to z, narrow and wide. A third of the gallery: all of it takes too long for one journey.

import { samples } from '../harness/samples.mjs';

export const once = true;
export const name = 'every sample from q to z is accessible, light and narrow';

export const run = (tools) => samples(tools, 'q', 'z');
