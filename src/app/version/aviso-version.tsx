import { posponerVersion, recargar, useVersion } from './version-nueva';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { Button } from '@/ui/button/button';
import { TextButton } from '@/ui/button/text-button';

export function AvisoVersion() {
  const version = useVersion();
  if (version === 'al-dia') return null;
  const espera = version === 'esperando';
  return (
    <Notice tono="qr" icono="sync" place="other-corner" role="status">
      <span>{espera ? 'Se recargará cuando termine de enviar.' : 'Hay una versión nueva.'}</span>
      <NoticeActs>
        <Button variant="primary" size="small" disabled={espera} onClick={() => void recargar()}>
          Recargar
        </Button>
        {!espera && <TextButton onClick={posponerVersion}>Después</TextButton>}
      </NoticeActs>
    </Notice>
  );
}
