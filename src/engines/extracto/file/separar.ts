import { buscarEncabezado, columnasDelTitulo, titulosEn } from '@/engines/extracto/columns/columnas-extracto';
import { partir } from './partir';
import { enBlanco } from './raw-record';
import { SEPARADORES, type Separador } from './separadores';

const MUESTRA = 64_000;

function muestraDe(texto: string): string {
  if (texto.length <= MUESTRA) return texto;
  const fin = texto.lastIndexOf('\n', MUESTRA);
  return texto.slice(0, fin > 0 ? fin : MUESTRA);
}

function puntuar(muestra: string, separador: Separador): number {
  const registros = partir(muestra, separador).filter((registro) => !enBlanco(registro));
  const anchos = new Map<number, number>();
  for (const { celdas } of registros) anchos.set(celdas.length, (anchos.get(celdas.length) ?? 0) + 1);
  const [ancho, veces] = [...anchos].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  const encabezado = buscarEncabezado(registros);
  const titulos = encabezado
    ? Object.keys(
        columnasDelTitulo(
          titulosEn(registros, {
            saltar: encabezado.indice + 1,
            conEncabezado: true,
            doble: encabezado.doble,
          }),
        ),
      ).length
    : 0;
  if (ancho < 2 && titulos < 2) return 0;
  return titulos * 100 + (veces / registros.length) * 50 + Math.min(ancho, 20);
}

export function detectarSeparador(texto: string): Separador {
  const muestra = muestraDe(texto);
  let mejor: Separador = ';';
  let puntos = 0;
  for (const separador of SEPARADORES) {
    const suyos = puntuar(muestra, separador);
    if (suyos > puntos) [mejor, puntos] = [separador, suyos];
  }
  return mejor;
}
