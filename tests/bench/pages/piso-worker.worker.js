import { Indice, recientes } from './comun.js';

let indice = null;
let anterior = null;

function mismos(a, b) {
  if (a.byteLength !== b.byteLength) return false;
  const [x, y] = [new Int32Array(a, 0, a.byteLength >> 2), new Int32Array(b, 0, b.byteLength >> 2)];
  for (let k = 0; k < x.length; k += 1) if (x[k] !== y[k]) return false;
  return true;
}

async function cargar() {
  const respuesta = await fetch('/api/agentes', {
    headers: { Authorization: 'Bearer x' },
    cache: 'no-store',
  });
  const bytes = await respuesta.arrayBuffer();
  if (anterior && mismos(anterior, bytes)) {
    postMessage({ tipo: 'igual' });
    return;
  }
  anterior = bytes;
  const filas = recientes(JSON.parse(new TextDecoder().decode(bytes)));
  indice = new Indice(filas);
  postMessage({ tipo: 'filas', n: filas.length, desde: 0, filas: filas.slice(0, 60), q: '' });
  indice.construir();
  postMessage({ tipo: 'lista' });
}

addEventListener('message', ({ data: { tipo, q, desde } }) => {
  if (tipo === 'cargar') {
    void cargar();
    return;
  }
  const ids = indice.buscar(q);
  const inicio = tipo === 'ventana' ? desde : 0;
  const filas = Array.from(ids.subarray(inicio, inicio + 60), (i) => indice.filas[i]);
  postMessage({ tipo: tipo === 'ventana' ? 'ventana' : 'filas', n: ids.length, desde: inicio, filas, q });
});
