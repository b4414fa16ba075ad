// Floor: no framework, no worker, no checks. Fetch, parse, sort, forty rows; the index after the first paint.
import './estilo.css';
import { Indice, pedirFilas, recientes } from './comun.js';
import { ListaDom } from './lista-dom.js';

let indice = null;
const lista = new ListaDom(document.getElementById('root'), (q) => {
  const ids = indice.buscar(q);
  lista.poner(ids.length, (i) => indice.filas[ids[i]], q);
});
const cargar = async () => {
  const filas = recientes(await pedirFilas());
  indice = new Indice(filas);
  lista.poner(filas.length, (i) => filas[i], '');
};
await cargar();
setTimeout(() => {
  indice.construir();
  window.bench.lista = true;
}, 50);
window.bench.refetch = cargar;
