import { Icon } from '@/ui/icon';
import { posponerVersion, recargar, useVersion } from './version-nueva';

/** «Hay una versión nueva», over any page and in nobody's way. */
export function AvisoVersion() {
  const version = useVersion();
  if (version === 'al-dia') return null;
  const espera = version === 'esperando';
  return (
    <div className="notice tone-qr version-note" role="status">
      <Icon name="sync" />
      <span>{espera ? 'Se recargará cuando termine de enviar.' : 'Hay una versión nueva.'}</span>
      <span className="acts">
        <button
          className="btn is-small is-primary"
          type="button"
          disabled={espera}
          onClick={() => void recargar()}
        >
          Recargar
        </button>
        {!espera && (
          <button className="link-btn" type="button" onClick={posponerVersion}>
            Después
          </button>
        )}
      </span>
    </div>
  );
}
