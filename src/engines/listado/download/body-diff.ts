const INICIAL = 1 << 16;
const LLAVE_CIERRA = 125;
const COMA = 44;
const LLAVE_ABRE = 123;

export class Cuerpo {
  bytes: Uint8Array<ArrayBuffer>;
  largo = 0;

  constructor(previsto: number) {
    this.bytes = new Uint8Array(Math.max(INICIAL, previsto));
  }

  agregar(trozo: Uint8Array): void {
    const cabe = this.largo + trozo.length;
    if (cabe > this.bytes.length) {
      const mayor = new Uint8Array(Math.max(cabe, this.bytes.length * 2));
      mayor.set(this.bytes.subarray(0, this.largo));
      this.bytes = mayor;
    }
    this.bytes.set(trozo, this.largo);
    this.largo = cabe;
  }

  /** What came before `hasta` is not needed any more: the rest begins at 0. */
  olvidar(hasta: number): void {
    this.bytes.copyWithin(0, hasta, this.largo);
    this.largo -= hasta;
  }

  /** The part must begin and end between characters. */
  texto(desde = 0, hasta = this.largo): string {
    return new TextDecoder().decode(this.bytes.subarray(desde, hasta));
  }

  /** Where the last «},{» before the end of `desde`… has its comma; −1 when there is none. */
  ultimoCorte(desde: number): number {
    const { bytes } = this;
    for (let en = this.largo - 2; en > desde; en -= 1)
      if (bytes[en] === COMA && bytes[en - 1] === LLAVE_CIERRA && bytes[en + 1] === LLAVE_ABRE) return en;
    return -1;
  }
}

/** Compares a body that grows with one that is complete, four bytes at a time, each byte once. */
export function crearComparacion(anterior: Cuerpo | null) {
  let palabras = 0;
  let igual = anterior !== null;
  return {
    sigueIgual: (cuerpo: Cuerpo): boolean => {
      if (!igual || !anterior || cuerpo.largo > anterior.largo) return (igual = false);
      const hasta = cuerpo.largo >> 2;
      const a = new Int32Array(cuerpo.bytes.buffer, 0, hasta);
      const b = new Int32Array(anterior.bytes.buffer, 0, hasta);
      for (; palabras < hasta; palabras += 1) if (a[palabras] !== b[palabras]) return (igual = false);
      return true;
    },
    esIgual: (cuerpo: Cuerpo): boolean => {
      if (!igual || !anterior || cuerpo.largo !== anterior.largo) return false;
      for (let k = palabras * 4; k < cuerpo.largo; k += 1)
        if (cuerpo.bytes[k] !== anterior.bytes[k]) return false;
      return true;
    },
  };
}
