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
const ESTADOS: ReadonlyMap<string, string> = new Map([
  ['BOOK', 'Completed'],
  ['PDNG', 'Pending'],
  ['INFO', 'Pending'],
  ['FUTR', 'Pending'],
]);

const CAMPOS = [
  'fecha',
  'valor',
  'monto',
  'lado',
  'banco',
  'extremo',
  'entrada',
  'glosa',
  'estado',
  'moneda',
] as const;
type Campo = (typeof CAMPOS)[number];
type Dichos = Partial<Record<Campo, string>>;

const DUENOS: ReadonlySet<string> = new Set(['Ntry', 'TxDtls']);

function campoDe(camino: readonly string[]): Campo | null {
  const [nombre = '', padre = '', abuelo = ''] = camino.toReversed();
  if (nombre === 'Dt' || nombre === 'DtTm')
    return padre === 'BookgDt' ? 'fecha' : padre === 'ValDt' ? 'valor' : null;
  if (nombre === 'CdtDbtInd' && DUENOS.has(padre)) return 'lado';
  if (nombre === 'NtryRef') return 'entrada';
  if (nombre === 'AcctSvcrRef') return 'banco';
  if (nombre === 'EndToEndId') return 'extremo';
  if (nombre === 'Amt' && (DUENOS.has(padre) || (padre === 'TxAmt' && abuelo === 'AmtDtls'))) return 'monto';
  if (nombre === 'AddtlNtryInf' || nombre === 'AddtlTxInf' || (nombre === 'Ustrd' && padre === 'RmtInf'))
    return 'glosa';
  return (nombre === 'Sts' && padre === 'Ntry') || (nombre === 'Cd' && padre === 'Sts' && abuelo === 'Ntry')
    ? 'estado'
    : null;
}

const en = (dichos: Dichos, campo: Campo): string => (dichos[campo] ?? '').replace(/\s+/g, ' ').trim();

/** What the detail does not say of itself, the entry says. */
function filaDe(entrada: Dichos, detalle: Dichos, reversa: boolean): string[] {
  const de = (campo: Campo) => en(detalle, campo) || en(entrada, campo);
  const lado = de('lado');
  const glosa = [en(detalle, 'glosa'), en(entrada, 'glosa')].filter((texto) => texto !== '').join(' ');
  return [
    (en(entrada, 'fecha') || en(entrada, 'valor')).replace(/T00:00:00(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?$/, ''),
    de('monto'),
    lado === 'CRDT' ? 'C' : lado === 'DBIT' ? 'D' : lado,
    de('banco'),
    de('extremo').replace(/^NOTPROVIDED$/, ''),
    en(entrada, 'entrada'),
    `${reversa ? 'REVERSION ' : ''}${glosa}`,
    ESTADOS.get(en(entrada, 'estado')) ?? en(entrada, 'estado'),
    de('moneda'),
  ];
}

const cifra = (dichos: Dichos): number => Math.round(Number(en(dichos, 'monto') || 'x') * 100);

function filasDe(entrada: Dichos, detalles: readonly Dichos[], reversa: boolean): string[][] {
  const [unico = {}] = detalles;
  const suma = detalles.reduce((hasta, detalle) => hasta + cifra(detalle), 0);
  if (detalles.length > 1 && suma === cifra(entrada))
    return detalles.map((detalle) => filaDe(entrada, detalle, reversa));
  const { monto: _m, lado: _l, moneda: _d, banco, ...mas } = detalles.length === 1 ? unico : {};
  return [
    filaDe(entrada, en(entrada, 'banco') === '' && banco !== undefined ? { ...mas, banco } : mas, reversa),
  ];
}

const sinPrefijo = (nombre: string): string => nombre.slice(nombre.indexOf(':') + 1);

export function leerCamt(texto: string): Registro[] {
  const tabla = crearTabla(TITULOS);
  const camino: string[] = [];
  let entrada: Dichos | null = null;
  let detalles: Dichos[] = [];
  let reversa = false;
  const terminar = () => {
    if (entrada) for (const fila of filasDe(entrada, detalles, reversa)) tabla.poner(fila);
    entrada = null;
    detalles = [];
    reversa = false;
  };
  const dueno = (): Dichos | null => (camino.includes('TxDtls') ? (detalles.at(-1) ?? entrada) : entrada);
  const anotar = (campo: Campo, mas: string) => {
    const suyo = dueno();
    if (suyo) suyo[campo] = (suyo[campo] ?? '') + mas;
  };
  recorrer(texto, true, {
    abre(conPrefijo, atributos) {
      const nombre = sinPrefijo(conPrefijo);
      camino.push(nombre);
      if (nombre === 'Ntry') {
        terminar();
        entrada = {};
      }
      if (!entrada) return;
      if (nombre === 'TxDtls') detalles.push({});
      const campo = campoDe(camino);
      const suyo = dueno();
      if (campo === 'monto' && suyo) {
        suyo.monto = '';
        suyo.moneda = atributos['Ccy'] ?? '';
      }
      if (campo === 'glosa') anotar('glosa', ' ');
    },
    texto(parte) {
      if (!entrada) return;
      if (camino.at(-1) === 'RvslInd') reversa ||= parte.trim() === 'true';
      const campo = campoDe(camino);
      if (campo) anotar(campo, parte);
    },
    cierra(conPrefijo) {
      if (sinPrefijo(conPrefijo) === 'Ntry') terminar();
      camino.pop();
    },
  });
  terminar();
  if (tabla.registros.length === 1) throw new Rechazo(VACIO);
  return tabla.registros;
}
