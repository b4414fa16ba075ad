import { Icon } from '@/ui/icon';
import { Button } from '@/ui/button/button';
import { FORMATOS, useExportar, type Exportable } from './use-exportar';

interface ExportarProps extends Exportable {
  corto?: boolean;
}

export function Exportar({ corto = false, ...exportable }: ExportarProps) {
  const { enCurso, exportar } = useExportar(exportable);
  const { sinReferencias = false, csv, inerte = false } = exportable;
  return FORMATOS.map(({ formato, nombre: entero, corto: breve }) => (
    <Button
      key={formato}
      variant="quiet"
      size={corto ? 'tight' : 'small'}
      aria-label={entero}
      title={formato === 'csv' ? csv : sinReferencias ? undefined : 'Conserva las referencias tal como están'}
      aria-disabled={inerte || enCurso !== null}
      aria-busy={enCurso === formato}
      onClick={() => void exportar(formato)}
    >
      <Icon name={enCurso === formato ? 'sync' : 'download'} size="s" girando={enCurso === formato} />
      {corto ? breve : entero}
    </Button>
  ));
}
