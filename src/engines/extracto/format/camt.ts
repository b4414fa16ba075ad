/** CAMT.052, .053 and .054 of ISO 20022 → records. */
import { crearTabla, recorrer } from './marcado';
import type { Registro } from '@/engines/extracto/file/raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';

const TITULOS = [
  'Fecha',
  'Monto',
  'D/C',
  'AcctSvcrRef',
  'EndToEndId',
  'NtryRef',
  'Descripción',
  'Estado',
  'Moneda',
];
const VACIO = 'El archivo CAMT no tiene movimientos.';

/** Booked is done; what is only announced moved nothing yet. */
const ESTADOS: Record<string, string> = {
  BOOK: 'Completed',
  PDNG: 'Pending',
  INFO: 'Pending',
  FUTR: 'Pending',
};

type Fila = Record<
  'fecha' | 'valor' | 'monto' | 'lado' | 'banco' | 'extremo' | 'entrada' | 'glosa' | 'estado' | 'moneda',
  string
>;

const vacia = (): Fila => ({
  fecha: '',
  valor: '',
  monto: '',
  lado: '',
  banco: '',
  extremo: '',
  entrada: '',
  glosa: '',
  estado: '',
  moneda: '',
});

/** What stands at the end of a path below the entry. */
function campoDe(camino: readonly string[]): keyof Fila | null {
  const [nombre = '', padre = '', abuelo = ''] = camino.toReversed();
  if (nombre === 'Dt' || nombre === 'DtTm')
    return padre === 'BookgDt' ? 'fecha' : padre === 'ValDt' ? 'valor' : null;
  if (nombre === 'CdtDbtInd' && padre === 'Ntry') return 'lado';
  if (nombre === 'NtryRef') return 'entrada';
  if (nombre === 'AcctSvcrRef') return 'banco';
  if (nombre === 'EndToEndId') return 'extremo';
  if (nombre === 'Amt' && padre === 'Ntry') return 'monto';
  if (nombre === 'AddtlNtryInf' || nombre === 'AddtlTxInf' || (nombre === 'Ustrd' && padre === 'RmtInf'))
    return 'glosa';
  return (nombre === 'Sts' && padre === 'Ntry') || (nombre === 'Cd' && padre === 'Sts' && abuelo === 'Ntry')
    ? 'estado'
    : null;
}

const sinPrefijo = (nombre: string): string => nombre.slice(nombre.indexOf(':') + 1);

/** @throws Rechazo */
export function leerCamt(texto: string): Registro[] {
  const tabla = crearTabla(TITULOS);
  const camino: string[] = [];
  let fila: Fila | null = null;
  let reversa = false;
  const terminar = () => {
    if (!fila) return;
    const lado = fila.lado.trim();
    tabla.poner([
      (fila.fecha || fila.valor).trim().replace(/T00:00:00(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?$/, ''),
      fila.monto.trim(),
      lado === 'CRDT' ? 'C' : lado === 'DBIT' ? 'D' : lado,
      fila.banco.trim(),
      fila.extremo.trim().replace(/^NOTPROVIDED$/, ''),
      fila.entrada.trim(),
      `${reversa ? 'REVERSION ' : ''}${fila.glosa.replace(/\s+/g, ' ').trim()}`,
      ESTADOS[fila.estado.trim()] ?? fila.estado.trim(),
      fila.moneda,
    ]);
    fila = null;
  };
  recorrer(texto, true, {
    abre(conPrefijo, atributos) {
      const nombre = sinPrefijo(conPrefijo);
      camino.push(nombre);
      if (nombre === 'Ntry') {
        terminar();
        fila = vacia();
        reversa = false;
      } else if (fila && nombre === 'Amt' && camino.at(-2) === 'Ntry') fila.moneda = atributos['Ccy'] ?? '';
      // Several details of one entry: each text apart.
      if (fila && campoDe(camino) === 'glosa') fila.glosa += ' ';
    },
    texto(parte) {
      if (!fila) return;
      if (camino.at(-1) === 'RvslInd') reversa ||= parte.trim() === 'true';
      const campo = campoDe(camino);
      if (campo) fila[campo] += parte;
    },
    cierra(conPrefijo) {
      if (sinPrefijo(conPrefijo) === 'Ntry') terminar();
      camino.pop();
    },
  });
  if (tabla.registros.length === 1) throw new Rechazo(VACIO);
  return tabla.registros;
}
