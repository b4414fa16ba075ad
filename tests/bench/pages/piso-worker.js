/* oxlint-disable unicorn/require-post-message-target-origin -- a worker's postMessage has none */
// Floor of the other kind: everything that grows with the list is in a worker; the page gets sixty rows at a time.
import './estilo.css';
import { ListaDom } from './lista-dom.js';
// oxlint-disable-next-line import/default -- Vite makes the default export
import Trabajador from './piso-worker.worker.js?worker';

const trabajador = new Trabajador();
let filas = [];
let desde = 0;
let pedida = -1;
let q = '';
let alRefrescar = null;
const filaEn = (i) => {
  const fila = filas[i - desde];
  if (!fila && pedida !== i) {
    pedida = i;
    trabajador.postMessage({ tipo: 'ventana', q, desde: Math.max(0, i - 10) });
  }
  return fila;
};
const lista = new ListaDom(document.getElementById('root'), (texto) => {
  q = texto;
  trabajador.postMessage({ tipo: 'buscar', q });
});
trabajador.addEventListener('message', ({ data }) => {
  if (data.tipo === 'lista') window.bench.lista = true;
  else if (data.tipo !== 'igual') {
    ({ filas, desde } = data);
    if (data.tipo === 'filas') lista.poner(data.n, filaEn, data.q);
    else lista.pintar();
  }
  if (data.tipo !== 'ventana') alRefrescar?.();
});
trabajador.postMessage({ tipo: 'cargar' });
window.bench.refetch = () =>
  new Promise((resolve) => {
    alRefrescar = resolve;
    trabajador.postMessage({ tipo: 'cargar' });
  });
