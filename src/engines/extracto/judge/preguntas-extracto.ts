/** What a person has to say, asked with the file's own values; each answer is something of the perfil, set by hand. */
import {
  TIPOS,
  TIPOS_OPERACION,
  tiposQueMueven,
  unoDe,
  unoPorSigno,
} from '@/domain/transaccion/tipo-operacion';
import { titulosEn } from '@/engines/extracto/columns/columnas-extracto';
import { claveDeEstado } from './estados';
import { enBlanco, textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import type { Interpretado } from '@/engines/extracto/rows/interpretar';
import {
  falta,
  SIGNIFICADOS,
  SIN_PALABRA,
  type Fijado,
  type Perfil,
  type Significado,
} from '@/engines/extracto/profile/perfil';
import type { Duda } from '@/engines/extracto/rows/importe';
import { porQueNo } from './referencias';

export interface Pregunta {
  clave: string;
  texto: string;
  opciones: { nombre: string; fijado: Fijado }[];
}

interface Leido {
  perfil: Perfil;
  registros: readonly Registro[];
  interpretado: Interpretado;
}

const MAXIMO = 6;

const filasDe = ({ registros, perfil }: Leido): Registro[] =>
  registros.slice(perfil.saltar, perfil.saltar + 300).filter((registro) => !enBlanco(registro));

function nombreDe(leido: Leido, columna: number): string {
  const { perfil, registros } = leido;
  const titulo = titulosEn(registros, { ...perfil, doble: perfil.hallado.doble })[columna] ?? '';
  const ejemplo = filasDe(leido)
    .map(({ celdas }) => textoDe(celdas[columna]))
    .find((texto) => texto !== '');
  const muestra = ejemplo === undefined ? '' : `«${ejemplo.slice(0, 20)}»`;
  return titulo === '' ? muestra : muestra === '' ? titulo : `${titulo}: ${muestra}`;
}

function deColumna(leido: Leido): Pregunta | null {
  const que = falta(leido.perfil);
  if (!que) return null;
  const filas = filasDe(leido);
  const { candidatas } = leido.perfil.hallado;
  const ancho = filas.reduce((mayor, { celdas }) => Math.max(mayor, celdas.length), 0);
  const tomadas = Object.values(leido.perfil.columnas);
  const posibles =
    candidatas.length > 0
      ? candidatas
      : Array.from({ length: Math.min(ancho, 60) }, (_, columna) => columna).filter(
          (columna) =>
            que === 'referencia' &&
            !tomadas.includes(columna) &&
            porQueNo(filas.map(({ celdas }) => celdas[columna] ?? '')) === null,
        );
  if (posibles.length === 0) return null;
  return {
    clave: que,
    texto: que === 'referencia' ? '¿Cuál es la referencia?' : '¿Cuál es el monto?',
    opciones: posibles.slice(0, MAXIMO).map((columna) => ({
      nombre: nombreDe(leido, columna),
      fijado: { columnas: { [que]: columna } },
    })),
  };
}

function deSaldo({ perfil: { hallado, columnas } }: Leido): Pregunta | null {
  if (!hallado.noCuadra) return null;
  return {
    clave: 'saldo',
    texto: 'Los montos no cuadran con el saldo. ¿Están bien leídos en la vista previa?',
    opciones: [{ nombre: 'Sí, no usar el saldo', fijado: { columnas: { ...columnas, saldo: null } } }],
  };
}

const enBs = (valor: number): string =>
  `Bs ${valor.toLocaleString('es-BO', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

function deCentavos(leido: Leido): Pregunta | null {
  const { perfil } = leido;
  if (perfil.centavos !== null || falta(perfil)) return null;
  const columna = perfil.columnas.monto ?? perfil.columnas.credito ?? perfil.columnas.debito ?? 0;
  const ejemplo = filasDe(leido)
    .map(({ celdas }) => textoDe(celdas[columna]))
    .find((texto) => /[1-9]/.test(texto));
  const cifra = Number((ejemplo ?? '').replace(/\D/g, ''));
  return {
    clave: 'centavos',
    texto: `El monto «${(ejemplo ?? '').slice(0, 30)}» no tiene coma. ¿Cuánto es?`,
    opciones: [
      { nombre: enBs(cifra / 100), fijado: { centavos: true } },
      { nombre: enBs(cifra), fijado: { centavos: false } },
    ],
  };
}

const nombreDeOpcion = (significado: Significado): string =>
  significado === 'NADA' ? 'No es operación' : TIPOS_OPERACION[significado].nombre;

function deLetra(leido: Leido, letra: string): Pregunta {
  const { perfil, registros } = leido;
  const titulos = titulosEn(registros, { ...perfil, doble: perfil.hallado.doble });
  const { tipo } = perfil.columnas;
  const deMarca = letra.startsWith('#');
  const titulo = (tipo === null ? '' : titulos[tipo]) || 'de la operación';
  const marca = letra.slice(1);
  const textos = deMarca
    ? [`¿Qué significa «${marca}» en el monto?`, '¿Qué son los montos sin signo?']
    : [`¿Qué significa «${letra}» en la columna ${titulo}?`, `¿Qué son las filas sin ${titulo}?`];
  return {
    clave: `letra ${letra}`,
    texto: textos[(deMarca ? marca : letra) === '' ? 1 : 0] ?? '',
    opciones: SIGNIFICADOS.map((significado) => ({
      nombre: nombreDeOpcion(significado),
      fijado: { letras: { [letra]: significado } },
    })),
  };
}

const deSentido = (sentido: 1 | -1): Pregunta => ({
  clave: `sentido ${sentido}`,
  texto: `Hay filas que por su signo pueden ser ${unoDe(tiposQueMueven(sentido))}. ¿Qué son?`,
  opciones: [...tiposQueMueven(sentido), 'NADA' as const].map((significado) => ({
    nombre: nombreDeOpcion(significado),
    fijado: { letras: { [SIN_PALABRA[sentido]]: significado } },
  })),
});

const deEstado = (estado: string, clave: string): Pregunta => ({
  clave: `estado ${clave}`,
  texto: `Las filas con estado «${estado}», ¿se hicieron?`,
  opciones: [
    { nombre: 'Sí', fijado: { estados: { [clave]: true } } },
    { nombre: 'No', fijado: { estados: { [clave]: false } } },
  ],
});

function deDuda(leido: Leido, duda: Duda): Pregunta | null {
  if (duda.que === 'letra') return deLetra(leido, duda.valor);
  if (duda.que === 'sentido') return deSentido(duda.valor);
  return duda.que === 'estado' ? deEstado(duda.valor, claveDeEstado(duda.valor)) : null;
}

export function preguntasDe(leido: Leido): Pregunta[] {
  const preguntas = [deColumna(leido), deSaldo(leido), deCentavos(leido)].filter((cada) => cada !== null);
  const vistas = new Set<string>();
  let sinTipo = false;
  for (const { duda } of leido.interpretado.ilegibles) {
    if (!duda || preguntas.length >= MAXIMO) continue;
    if (duda.que === 'tipo') sinTipo = true;
    const pregunta = deDuda(leido, duda);
    if (!pregunta) continue;
    if (!vistas.has(pregunta.clave)) preguntas.push(pregunta);
    vistas.add(pregunta.clave);
  }
  if (sinTipo)
    preguntas.push({
      clave: 'tipo',
      texto: `Hay filas que no dicen si son ${unoPorSigno()}. ¿Qué son?`,
      opciones: TIPOS.map((tipo) => ({ nombre: TIPOS_OPERACION[tipo].nombre, fijado: { sinTipo: tipo } })),
    });
  return preguntas;
}
