import { buffersDe } from '@/engines/listado/columns/columns';
import { crearNucleo } from './listado-core';
import type { Contestacion, Mensaje } from './listado-protocol';

function transferibles(contestacion: Contestacion): ArrayBuffer[] {
  const valor = 'valor' in contestacion ? contestacion.valor : null;
  if (!valor) return [];
  if ('columnas' in valor) {
    const { columnas, inicial } = valor;
    return [...buffersDe(columnas), ...(inicial ? [inicial.resultado.filas.buffer] : [])];
  }
  if ('cuentas' in valor) return [valor.cuentas.buffer];
  return 'filas' in valor ? [valor.filas.buffer] : [];
}

const { atender } = crearNucleo((contestacion) => {
  self.postMessage(contestacion, { transfer: transferibles(contestacion) });
});

self.addEventListener('message', ({ data }: MessageEvent<Mensaje>) => {
  void atender(data);
});
