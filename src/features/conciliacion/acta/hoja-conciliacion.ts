import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { CLASES, diferencia, porque } from '@/engines/cotejo/cotejo';
import { formatDiaIso } from '@/lib/fecha';
import { crearHoja, type ColumnaHoja, type Hoja } from '@/lib/csv/hoja';
import { centavos, formatCifra, type Centavos } from '@/lib/monto';
import { ESTADOS, SIN_DECISION, type Decision } from '@/features/conciliacion/result/decision';
import type { Decisiones } from '@/features/conciliacion/result/decisiones-db';
import {
  claseDe,
  mirar,
  renglonEn,
  type Renglon,
  type Resultado,
} from '@/features/conciliacion/result/resultado';
import { TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';

interface FilaDeHoja extends Renglon {
  conMandos: boolean;
  decision: Decision;
}

const montoDe = (monto: Centavos | undefined): Centavos | null => monto ?? null;

/** Banco − sistema, in centavos: what the row adds to the difference. */
const aporte = ({ nuestra, linea }: Renglon): Centavos =>
  centavos((linea?.monto ?? 0) - (nuestra?.estado ? nuestra.monto : 0));

const fechaDeLinea = ({ linea }: Renglon): string | null =>
  linea?.fecha ? `${formatDiaIso(linea.fecha)}${linea.hora ? ` ${linea.hora}` : ''}` : null;

const operacionDe = ({ nuestra }: Renglon): string | null => {
  if (!nuestra) return null;
  const { corto: nombre, anulado } = TIPOS_OPERACION[nuestra.tipo_operacion];
  return nuestra.estado ? nombre : anulado;
};

const COLUMNAS: readonly ColumnaHoja<FilaDeHoja>[] = [
  { titulo: 'Clase', ancho: 30, tipo: 'texto', valor: ({ fila }) => TEXTOS_CLASE[fila.clase].nombre },
  {
    titulo: 'Por qué',
    ancho: 44,
    tipo: 'texto',
    valor: ({ fila, nuestra, linea, ilegible }) => ilegible?.causa ?? porque(fila, nuestra, linea),
  },
  {
    titulo: 'Referencia (sistema)',
    ancho: 22,
    tipo: 'texto',
    valor: ({ nuestra }) => nuestra?.nro_referencia ?? null,
  },
  { titulo: 'Operación (sistema)', ancho: 20, tipo: 'texto', valor: operacionDe },
  {
    titulo: 'Monto (sistema)',
    ancho: 16,
    tipo: 'monto',
    valor: ({ nuestra }) => montoDe(nuestra?.monto),
  },
  { titulo: 'Fecha (sistema)', ancho: 18, tipo: 'fecha', valor: ({ nuestra }) => nuestra?.fecha ?? null },
  {
    titulo: 'Referencia (banco)',
    ancho: 22,
    tipo: 'texto',
    valor: ({ linea }) => linea?.referencia ?? null,
  },
  {
    titulo: 'Operación (banco)',
    ancho: 18,
    tipo: 'texto',
    valor: ({ linea }) => (linea ? TIPOS_OPERACION[linea.tipo].corto : null),
  },
  { titulo: 'Monto (banco)', ancho: 16, tipo: 'monto', valor: ({ linea }) => montoDe(linea?.monto) },
  { titulo: 'Fecha (banco)', ancho: 18, tipo: 'texto', valor: fechaDeLinea },
  {
    titulo: 'Línea del extracto',
    ancho: 12,
    tipo: 'cuenta',
    valor: ({ linea, ilegible }) => (linea ?? ilegible)?.numero ?? null,
  },
  {
    titulo: 'Descripción del banco',
    ancho: 40,
    tipo: 'texto',
    valor: ({ linea, ilegible }) => (linea ?? ilegible)?.texto ?? null,
  },
  { titulo: 'Diferencia', ancho: 14, tipo: 'monto', valor: aporte },
  {
    titulo: 'Estado',
    ancho: 12,
    tipo: 'texto',
    valor: ({ conMandos, decision }) => (conMandos ? ESTADOS[decision.estado] : null),
  },
  { titulo: 'Nota', ancho: 40, tipo: 'texto', valor: ({ decision }) => decision.nota || null },
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

function resumenDe(resultado: Resultado, porClase: ReturnType<typeof mirar>['porClase']): Renglones[] {
  const { entidad, dia, extracto, respuesta } = resultado;
  return [
    { ...VACIO, nombre: 'Entidad', dato: entidad },
    { ...VACIO, nombre: 'Fecha', dato: formatDiaIso(dia) },
    { ...VACIO, nombre: 'Extracto', dato: extracto.archivo.nombre },
    { ...VACIO, nombre: 'SHA-256 del extracto', dato: extracto.archivo.sha256 },
    ...TIPOS.map((tipo): Renglones => {
      const total = respuesta.totales.porTipo[tipo];
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

/** The sheets of the exported file: the rows in the order of the screen, unfiltered; then the summary. */
export function hojasDe(resultado: Resultado, decisiones: Decisiones): readonly Hoja[] {
  const { filas, conMandos, aceptadas, porClase } = mirar(resultado, decisiones, null);
  const filaDe = (k: number): FilaDeHoja => {
    const i = filas[k] ?? 0;
    const renglon = renglonEn(resultado, i);
    const aceptada = aceptadas.has(i);
    return {
      ...renglon,
      fila: claseDe(renglon, aceptada),
      conMandos: k < conMandos && !aceptada,
      decision: decisiones.get(renglon.clave) ?? SIN_DECISION,
    };
  };
  const resumen = resumenDe(resultado, porClase);
  const aparte = noCotejadas(resultado);
  return [
    crearHoja('Conciliación', COLUMNAS, filas.length, filaDe),
    crearHoja('Resumen', RESUMEN, resumen.length, (k) => resumen[k] ?? VACIO),
    crearHoja(
      'No cotejadas',
      NO_COTEJADAS,
      aparte.length,
      (k) => aparte[k] ?? { numero: 0, por: '', texto: '' },
    ),
  ];
}
