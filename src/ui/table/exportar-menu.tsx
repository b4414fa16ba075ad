import { clsx } from 'clsx';
import { useId } from 'react';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu/menu';
import { useMenu } from '@/ui/menu/use-menu';
import { FORMATOS, useExportar, type Exportable } from './use-exportar';

interface ExportarMenuProps extends Exportable {
  /** On a phone a picture: the head of the page has no room for the word. */
  breve?: boolean;
  onImprimir: () => void;
}

export function ExportarMenu({ breve = false, onImprimir, ...exportable }: ExportarMenuProps) {
  const { enCurso, exportar } = useExportar(exportable);
  const quieto = exportable.inerte === true || enCurso !== null;
  const { abierto, setAbierto, boton, menu, cerrar, alTeclear, alBajar } = useMenu();
  const id = useId();
  /** Closed first: what it opens gives the focus back to whoever had it. */
  const elegir = (hacer: () => void) => () => {
    cerrar();
    hacer();
  };
  return (
    <div className="relative">
      <Button
        ref={boton}
        size="small"
        aria-haspopup="menu"
        aria-expanded={abierto}
        aria-controls={id}
        aria-disabled={quieto}
        aria-busy={enCurso !== null}
        onClick={() => {
          if (!quieto) setAbierto(!abierto);
        }}
        onKeyDown={quieto ? undefined : alBajar}
      >
        <Icon name={enCurso ? 'sync' : 'download'} size="s" girando={enCurso !== null} />
        <span className={clsx(breve && 'max-sm:sr-only')}>Exportar</span>
        <Icon name="down" size="s" />
      </Button>
      {abierto && (
        <Menu ref={menu} id={id} aria-label="Exportar" onKeyDown={alTeclear}>
          {FORMATOS.map(({ formato, nombre, corto }) => (
            <MenuItem
              key={formato}
              role="menuitem"
              aria-label={nombre}
              onClick={elegir(() => void exportar(formato))}
            >
              <Icon name="download" size="s" />
              {corto}
            </MenuItem>
          ))}
          <MenuItem aparte role="menuitem" onClick={elegir(onImprimir)}>
            <Icon name="print" size="s" />
            Imprimir
          </MenuItem>
        </Menu>
      )}
    </div>
  );
}
