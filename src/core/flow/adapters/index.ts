import type { LanguageId } from '../../text/languages';
import type { Adapter } from '../adapter';
import { c, cpp } from './c';
import { csharp } from './csharp';
import { go } from './go';
import { java } from './java';
import { javascript } from './javascript';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';

/** The languages that flow rules work in. */
export const adapters: Readonly<Partial<Record<LanguageId, Adapter>>> = {
  python,
  javascript,
  typescript: javascript,
  tsx: javascript,
  java,
  go,
  c,
  cpp,
  csharp,
  php,
  ruby,
};
