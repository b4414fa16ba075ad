import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { CLASES, diferencia, estaEnOrden } from '@/engines/cotejo/cotejo';
import { formatDiaIso, formatFechaHora } from '@/lib/fecha';
import { crearHoja, type ColumnaHoja, type Hoja } from '@/lib/csv/hoja';
import { centavos, formatCifra, type Centavos } from '@/lib/monto';
import { ESTADOS } from '@/domain/conciliacion/decision';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import type { Resultado } from '@/features/conciliacion/result/resultado';
import { porqueDeActa, TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';
import { contenidoDe, type ActaHecha } from './contenido-acta';

const montoDe = (monto: Centavos | undefined): Centavos | null => monto ?? null;

/** Banco − sistema, in centavos: what the row adds to the difference. */
const aporte = ({ sistema, banco }: FilaDeActa): Centavos =>
  centavos((banco?.monto ?? 0) - (sistema?.estado ? sistema.monto : 0));

const fechaDeLinea = ({ banco: linea }: FilaDeActa): string | null =>
  linea?.fecha ? `${formatDiaIso(linea.fecha)}${linea.hora ? ` ${linea.hora}` : ''}` : null;

const operacionDe = ({ sistema: nuestra }: FilaDeActa): string | null => {
  if (!nuestra) return null;
  const { corto: nombre, anulado } = TIPOS_OPERACION[nuestra.tipo_operacion];
  return nuestra.estado ? nombre : anulado;
};

const COLUMNAS: readonly ColumnaHoja<FilaDeActa>[] = [
  { titulo: 'Clase', ancho: 30, tipo: 'texto', valor: ({ clase }) => TEXTOS_CLASE[clase].nombre },
  {
    titulo: 'Por qué',
    ancho: 44,
    tipo: 'texto',
    valor: porqueDeActa,
  },
  {
    titulo: 'Referencia (sistema)',
    ancho: 22,
    tipo: 'texto',
    valor: ({ sistema }) => sistema?.nro_referencia ?? null,
  },
  { titulo: 'Operación (sistema)', ancho: 20, tipo: 'texto', valor: operacionDe },
  {
    titulo: 'Monto (sistema)',
    ancho: 16,
    tipo: 'monto',
    valor: ({ sistema }) => montoDe(sistema?.monto),
  },
  { titulo: 'Fecha (sistema)', ancho: 18, tipo: 'fecha', valor: ({ sistema }) => sistema?.fecha ?? null },
  {
    titulo: 'Referencia (banco)',
    ancho: 22,
    tipo: 'texto',
    valor: ({ banco }) => banco?.referencia ?? null,
  },
  {
    titulo: 'Operación (banco)',
    ancho: 18,
    tipo: 'texto',
    valor: ({ banco }) => (banco ? TIPOS_OPERACION[banco.tipo].corto : null),
  },
  { titulo: 'Monto (banco)', ancho: 16, tipo: 'monto', valor: ({ banco }) => montoDe(banco?.monto) },
  { titulo: 'Fecha (banco)', ancho: 18, tipo: 'texto', valor: fechaDeLinea },
  {
    titulo: 'Línea del extracto',
    ancho: 12,
    tipo: 'cuenta',
    valor: ({ banco, ilegible }) => (banco ?? ilegible)?.numero ?? null,
  },
  {
    titulo: 'Descripción del banco',
    ancho: 40,
    tipo: 'texto',
    valor: ({ banco, ilegible }) => (banco ?? ilegible)?.texto ?? null,
  },
  { titulo: 'Diferencia', ancho: 14, tipo: 'monto', valor: aporte },
  {
    titulo: 'Estado',
    ancho: 12,
    tipo: 'texto',
    valor: ({ clase, estado }) => (estaEnOrden(clase) ? null : ESTADOS[estado]),
  },
  { titulo: 'Nota', ancho: 40, tipo: 'texto', valor: ({ nota }) => nota || null },
];

interface Renglones {
  nombre: string;
  sistema: Centavos | null;
  banco: Centavos | null;
  diferencia: Centavos | null;
  cuenta: number | null;
  dato: string | null;
}

const RESUMEN: readonly ColumnaHoja<Renglones>[] = [
  { titulo: 'Concepto', ancho: 32, tipo: 'texto', valor: ({ nombre }) => nombre },
  { titulo: 'Sistema (Bs)', ancho: 16, tipo: 'monto', valor: ({ sistema }) => sistema },
  { titulo: 'Banco (Bs)', ancho: 16, tipo: 'monto', valor: ({ banco }) => banco },
  { titulo: 'Diferencia (Bs)', ancho: 16, tipo: 'monto', valor: (fila) => fila.diferencia },
  { titulo: 'Filas', ancho: 10, tipo: 'cuenta', valor: ({ cuenta }) => cuenta },
  { titulo: 'Dato', ancho: 70, tipo: 'texto', valor: ({ dato }) => dato },
];
const VACIO: Renglones = {
  nombre: '',
  sistema: null,
  banco: null,
  diferencia: null,
  cuenta: null,
  dato: null,
};

function resumenDe({ entidad, dia, contenido, version }: ActaHecha): Renglones[] {
  const { extracto, porTipo, porClase } = contenido;
  return [
    { ...VACIO, nombre: 'Entidad', dato: entidad },
    { ...VACIO, nombre: 'Fecha', dato: formatDiaIso(dia) },
    { ...VACIO, nombre: 'Extracto', dato: extracto.nombre },
    { ...VACIO, nombre: 'SHA-256 del extracto', dato: extracto.sha256 },
    ...TIPOS.map((tipo): Renglones => {
      const total = porTipo[tipo];
      return {
        ...VACIO,
        nombre: TIPOS_OPERACION[tipo].corto,
        sistema: centavos(total.sistema.monto),
        banco: centavos(total.banco.monto),
        diferencia: centavos(diferencia(total)),
      };
    }),
    ...CLASES.filter((clase) => porClase[clase] > 0).map((clase): Renglones => ({
      ...VACIO,
      nombre: TEXTOS_CLASE[clase].nombre,
      cuenta: porClase[clase],
    })),
    ...(version
      ? [
          {
            ...VACIO,
            nombre: 'Día cerrado',
            dato: `${formatFechaHora(version.cuando)} · ${version.usuario} · versión ${version.n}`,
          },
          ...(version.motivo === null ? [] : [{ ...VACIO, nombre: 'Reabierto por', dato: version.motivo }]),
          { ...VACIO, nombre: 'Huella del acta', dato: version.hash },
        ]
      : [{ ...VACIO, nombre: 'Estado', dato: 'Abierto: todavía puede cambiar' }]),
  ];
}

interface NoCotejada {
  numero: number;
  por: string;
  texto: string;
}

const NO_COTEJADAS: readonly ColumnaHoja<NoCotejada>[] = [
  { titulo: 'Línea del extracto', ancho: 12, tipo: 'cuenta', valor: ({ numero }) => numero },
  { titulo: 'Por qué', ancho: 44, tipo: 'texto', valor: ({ por }) => por },
  { titulo: 'Línea', ancho: 80, tipo: 'texto', valor: ({ texto }) => texto },
];

/** Every line of the file that was compared with nothing: of another day, unreadable, or no operation. */
function noCotejadas({ dia, extracto, respuesta: { filas } }: Resultado): NoCotejada[] {
  const vistas = new Set(filas.linea);
  const deOtroDia = extracto.lineas.flatMap((linea, i): NoCotejada[] =>
    vistas.has(i) || linea.fecha === dia
      ? []
      : [
          {
            numero: linea.numero,
            por: linea.fecha ? `Es del ${formatDiaIso(linea.fecha)}` : 'No tiene día',
            texto: [
              TIPOS_OPERACION[linea.tipo].corto,
              formatCifra(linea.monto),
              linea.referencia,
              linea.texto,
            ].join(' · '),
          },
        ],
  );
  const ilegibles = extracto.ilegibles.map(({ numero, causa, texto }) => ({ numero, por: causa, texto }));
  const nadas = extracto.sinOperacion.map(({ numero, causa, texto }) => ({
    numero,
    por: causa ?? 'No es una operación',
    texto,
  }));
  return [...deOtroDia, ...ilegibles, ...nadas].toSorted((a, b) => a.numero - b.numero);
}

const FILA_VACIA: NoCotejada = { numero: 0, por: '', texto: '' };

/** @throws for a place that is none */
function filaEn(filas: readonly FilaDeActa[], k: number): FilaDeActa {
  const fila = filas[k];
  if (!fila) throw new Error(`no row ${k}`);
  return fila;
}

/** The sheets of an acta: its rows in the order of the screen, the summary, and what of the file was compared with nothing. */
export function hojasDeActa(hecha: ActaHecha, resultado: Resultado | null): readonly Hoja[] {
  const { filas } = hecha.contenido;
  const resumen = resumenDe(hecha);
  const suyo = resultado?.extracto.archivo.sha256 === hecha.contenido.extracto.sha256;
  const aparte = resultado && suyo ? noCotejadas(resultado) : null;
  return [
    crearHoja('Conciliación', COLUMNAS, filas.length, (k) => filaEn(filas, k)),
    crearHoja('Resumen', RESUMEN, resumen.length, (k) => resumen[k] ?? VACIO),
    ...(aparte
      ? [crearHoja('No cotejadas', NO_COTEJADAS, aparte.length, (k) => aparte[k] ?? FILA_VACIA)]
      : []),
  ];
}

export const hojasDe = (resultado: Resultado, decisiones: Decisiones): readonly Hoja[] => {
  const { entidad, dia } = resultado;
  const contenido = contenidoDe(resultado, decisiones);
  return hojasDeActa({ entidad, dia, contenido, version: null }, resultado);
};
