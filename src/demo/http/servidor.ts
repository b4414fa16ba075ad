import { abrirArchivo, type Archivo } from '../model/archivo.ts';
import { crearPagina } from '../page/pagina.ts';
import { sembrar } from '../seed/seed.ts';
import { crearStore, type Comportamiento, type Store } from '../model/store.ts';

export interface OpcionesServidor {
  archivo: string;
  comportamiento: Comportamiento;
  /** Security headers of every answer; their CSP must let forms post to the own origin. */
  cabeceras: Record<string, string>;
  avisar: (mensaje: string) => void;
}

export interface Servidor {
  store: Store;
  archivo: Archivo;
  pagina: (request: Request) => Promise<Response>;
}

export function crearServidor({
  archivo: ruta,
  comportamiento,
  cabeceras,
  avisar,
}: OpcionesServidor): Servidor {
  const nuevos = () => sembrar({ ahora: Date.now(), comportamiento });
  const store = crearStore({ datos: sembrar({ ahora: Date.now(), historia: 'minimo' }), comportamiento });
  const archivo = abrirArchivo(
    { ruta, sembrar: nuevos, avisar },
    {
      poner: (datos) => {
        store.datos = datos;
      },
      tomar: () => store.datos,
    },
  );
  store.guardar = archivo.guardar;
  return { store, archivo, pagina: crearPagina({ store, nuevos, cabeceras }) };
}
