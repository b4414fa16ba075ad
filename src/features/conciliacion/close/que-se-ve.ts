/** Whether the rows on the screen are those of the version that a day is closed with. Pure. */
import { cierreVigente, type DiaBancario } from '@/domain/conciliacion/dia-bancario';
import { conciliacionDe, diceLoMismo } from './anotacion';
import type { Anotable } from './use-dia-bancario';

/**
 * `abierto`: there is no such version. `version`: they are. `otro-archivo`: of a statement that it was not closed with.
 * `de-ahora`: of its statement, but the till or what was said is another since.
 */
export type QueSeVe = 'abierto' | 'version' | 'otro-archivo' | 'de-ahora';

export function queSeVe(registro: DiaBancario | null, anotable: Anotable | null): QueSeVe {
  if (!registro || !cierreVigente(registro)) return 'abierto';
  if (!anotable) return 'version';
  const { resultado, decisiones } = anotable;
  if (resultado.extracto.archivo.sha256 !== registro.extracto.sha256) return 'otro-archivo';
  const ahora = conciliacionDe(resultado, decisiones, registro.concilio);
  // The same file under another name is the same file.
  return diceLoMismo(registro, { ...ahora, extracto: registro.extracto }) ? 'version' : 'de-ahora';
}
