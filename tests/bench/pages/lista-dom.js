// The cheapest list a browser can show: some forty recycled rows inside a spacer.
import { ALTO_FILA, ALTO_VISTA, celda, COLUMNAS } from './comun.js';

const nodo = (etiqueta, clase, texto = '') => {
  const elemento = document.createElement(etiqueta);
  elemento.className = clase;
  elemento.textContent = texto;
  return elemento;
};

export class ListaDom {
  constructor(raiz, alBuscar) {
    const barra = nodo('div', 'barra');
    const q = nodo('input', 'q');
    this.cuenta = nodo('span', 'cuenta');
    barra.append(q, this.cuenta);
    const cabeza = nodo('div', 'cabeza');
    for (const columna of COLUMNAS) cabeza.append(nodo('b', '', columna));
    this.vista = nodo('div', 'vista');
    this.vista.style.height = `${ALTO_VISTA}px`;
    this.alto = nodo('div', 'alto');
    this.vista.append(this.alto);
    raiz.append(barra, cabeza, this.vista);
    this.hechas = [];
    this.vista.addEventListener('scroll', () => this.pintar(), { passive: true });
    q.addEventListener('input', () => alBuscar(q.value));
  }
  poner(n, filaEn, q) {
    this.n = n;
    this.filaEn = filaEn;
    this.alto.style.height = `${n * ALTO_FILA}px`;
    this.pintar();
    this.cuenta.textContent = String(n);
    this.cuenta.dataset.q = q;
  }
  hacerFila() {
    const fila = nodo('div', 'fila');
    fila.dataset.fila = '';
    for (let c = 0; c < COLUMNAS.length; c += 1) {
      const span = document.createElement('span');
      span.append(document.createTextNode(''));
      fila.append(span);
    }
    this.alto.append(fila);
    return fila;
  }
  pintar() {
    const desde = Math.max(0, Math.floor(this.vista.scrollTop / ALTO_FILA) - 10);
    const hasta = Math.min(this.n, desde + Math.ceil(ALTO_VISTA / ALTO_FILA) + 20);
    for (let i = desde, k = 0; i < hasta || k < this.hechas.length; i += 1, k += 1) {
      const fila = (this.hechas[k] ??= this.hacerFila());
      fila.style.display = i < hasta ? '' : 'none';
      if (i >= hasta) continue;
      fila.style.transform = `translateY(${i * ALTO_FILA}px)`;
      const datos = this.filaEn(i);
      COLUMNAS.forEach((columna, c) => {
        const texto = fila.childNodes[c].firstChild;
        const valor = datos ? String(celda(datos, columna)) : '';
        if (texto.data !== valor) texto.data = valor;
      });
    }
  }
}
