import { useState } from 'react';
import { escribirConciliaciones } from '@/domain/conciliacion/file/conciliaciones-archivo';
import { leerConciliacionesDelEquipo } from '@/domain/conciliacion/file/todo-db';
import { descargarArchivo, nombreDeArchivo } from '@/lib/csv/descarga';
import { hoy } from '@/lib/fecha';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import { ahora } from '@/lib/time/reloj';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon';
import { ImportarDialog } from './importar-dialog';
import { deEstaTienda } from './procedencia';

async function exportar(): Promise<string> {
  try {
    const dias = await leerConciliacionesDelEquipo();
    if (dias.length === 0) return 'Todavía no hay conciliaciones que exportar.';
    const texto = await escribirConciliaciones(dias, deEstaTienda(), ahora());
    const nombre = nombreDeArchivo(['conciliaciones', hoy()], 'json');
    descargarArchivo(new Blob([texto], { type: 'application/json' }), nombre);
    return `${nombre} está en sus descargas.`;
  } catch {
    return 'No se pudo preparar el archivo. Intente de nuevo.';
  }
}

export function ArchivoAcciones({ listado }: { listado: ListadoOperaciones | null }) {
  const [dicho, setDicho] = useState('');
  const [importando, setImportando] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button variant="quiet" size="small" onClick={() => void exportar().then(setDicho)}>
        <Icon name="download" size="s" />
        Exportar conciliaciones
      </Button>
      <Button
        variant="quiet"
        size="small"
        aria-label="Importar conciliaciones"
        onClick={() => setImportando(true)}
      >
        <Icon name="file" size="s" />
        Importar
      </Button>
      <p role="status" className="text-xs text-ink-2">
        {dicho}
      </p>
      {importando && (
        <ImportarDialog listado={listado} onHecho={setDicho} onCerrar={() => setImportando(false)} />
      )}
    </div>
  );
}
