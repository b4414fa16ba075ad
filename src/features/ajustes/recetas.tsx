import { useId, useState } from 'react';
import { olvidarReceta, recetas, recetaEnPalabras } from '@/engines/extracto/extracto';
import type { Traidas } from '@/domain/reglas/reglas-archivo';
import { descargarArchivo, nombreDeArchivo } from '@/lib/csv/descarga';
import { hoy } from '@/lib/fecha';
import { Button } from '@/ui/button/button';
import { buttonVariants } from '@/ui/button/button-look';
import { Icon } from '@/ui/icon';
import { Card } from '@/ui/page/card';
import { cargarAjustes, escribirAjustes } from './recetas-archivo';

interface RecetasProps {
  onCargado: (reglas: Traidas | null) => void;
}

function descargar(): void {
  const texto = new Blob([escribirAjustes()], { type: 'application/json' });
  descargarArchivo(texto, nombreDeArchivo(['ajustes', hoy()], 'json'));
}

export function Recetas({ onCargado }: RecetasProps) {
  const [lista, setLista] = useState(recetas);
  const [dice, setDice] = useState('');
  const archivo = useId();
  const cargar = async (elegido: File) => {
    const carga = await cargarAjustes(elegido);
    setLista(recetas());
    setDice(
      carga === null
        ? 'El archivo no es de ajustes de Kantuta: no se cambió nada.'
        : `Ajustes cargados, y ${carga.cuantas} ${carga.cuantas === 1 ? 'receta' : 'recetas'} de bancos.`,
    );
    if (carga !== null) onCargado(carga.reglas);
  };
  return (
    <Card as="section" className="mt-3 grid max-w-240 gap-3 p-4 text-sm" aria-label="Recetas de los bancos">
      <h2>Recetas de los bancos</h2>
      <p className="text-ink-3">
        Cómo escribe cada banco su extracto, aprendido en Conciliación. Se cambian allí, en «Cómo se leyó».
      </p>
      {lista.length === 0 && <p>Todavía no hay ninguna.</p>}
      <ul className="grid gap-2">
        {lista.map(({ entidad, perfil }) => (
          <li key={entidad} className="flex items-start justify-between gap-3 wrap-anywhere">
            <details>
              <summary className="min-h-8 cursor-pointer content-center font-semibold">
                {entidad.toUpperCase()}
              </summary>
              <p className="text-xs text-ink-2">{recetaEnPalabras(perfil).join(' ')}</p>
            </details>
            <Button
              variant="quiet"
              className="flex-none"
              size="small"
              aria-label={`Olvidar la receta de ${entidad.toUpperCase()}`}
              onClick={() => {
                olvidarReceta(entidad);
                setLista(recetas());
                setDice(`Se olvidó la receta de ${entidad.toUpperCase()}.`);
              }}
            >
              <Icon name="x" size="s" />
              Olvidar
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={descargar}>
          <Icon name="file" size="s" />
          Descargar ajustes y recetas
        </Button>
        <label
          className={buttonVariants({
            size: 'small',
            className: 'has-focus-visible:outline-(length:--ring-width) has-focus-visible:outline-focus',
          })}
          htmlFor={archivo}
        >
          <Icon name="sync" size="s" />
          Cargar de un archivo
          <input
            id={archivo}
            className="sr-only"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [elegido] = event.target.files ?? [];
              if (elegido) void cargar(elegido);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <p role="status">{dice}</p>
    </Card>
  );
}
