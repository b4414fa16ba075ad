import { useState } from 'react';
import type { Caja } from '@/domain/caja/caja';
import { useReglas } from '@/domain/reglas/reglas';
import type { Traidas } from '@/domain/reglas/reglas-archivo';
import { formatFechaHora } from '@/lib/fecha';
import { Button } from '@/ui/button/button';
import { TextButton } from '@/ui/button/text-button';
import { FieldError, Hint } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { Card } from '@/ui/page/card';
import { LlevarReglasDialog } from './llevar-reglas-dialog';
import { RevisarReglasDialog } from './revisar-reglas-dialog';
import { TomarReglasDialog } from './tomar-reglas-dialog';
import { useTomarReglas } from './use-tomar-reglas';

interface ReglasCardProps {
  cajas: readonly Caja[];
  /** Something is typed on this page and not saved: other rules would take its place. */
  sinGuardar: boolean;
  traidas: Traidas | null;
  onMiradas: () => void;
}

export function ReglasCard({ cajas, sinGuardar, traidas, onMiradas }: ReglasCardProps) {
  const { codigo, version, desde, antes } = useReglas();
  const [abierto, setAbierto] = useState<'llevar' | 'tomar'>();
  const [falta, setFalta] = useState(false);
  const acto = useTomarReglas(cajas);
  const siSeGuardo = (hacer: () => void) => {
    setFalta(sinGuardar);
    if (!sinGuardar) hacer();
  };
  return (
    <Card as="section" className="grid max-w-240 gap-3 p-4" aria-label="Reglas de la tienda">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div>
          <h2>Reglas de la tienda</h2>
          <p className="text-sm text-ink-2">
            <strong className="text-xl tracking-[0.06em] text-ink">{codigo}</strong> versión {version}
            {desde !== null && `, desde el ${formatFechaHora(desde)}`}
          </p>
        </div>
        <div className="ms-auto flex flex-wrap gap-2 max-sm:ms-0 max-sm:w-full max-sm:*:w-full">
          <Button size="small" onClick={() => setAbierto('llevar')}>
            <Icon name="external" size="s" />
            Llevar a otro equipo
          </Button>
          <Button size="small" onClick={() => siSeGuardo(() => setAbierto('tomar'))}>
            <Icon name="download" size="s" />
            Tomar de otro equipo
          </Button>
        </div>
      </div>
      <Hint>
        Comisiones en la gaveta, efecto QR, conteo ciego, tarifas y límites. Dos equipos con el mismo código
        tienen las mismas; el reporte Z lo imprime.
      </Hint>
      {falta && sinGuardar && (
        <FieldError role="alert">
          Hay cambios sin guardar en esta página. Guárdelos, o recárguela para descartarlos.
        </FieldError>
      )}
      <div role="status" className="text-sm text-ink-2 empty:hidden">
        {antes ? (
          <Notice tono="in" icono="okc">
            <p>
              Se tomaron de otro equipo: {antes.codigo} → {codigo}. {acto.dicho}
            </p>
            <NoticeActs>
              <TextButton onClick={() => siSeGuardo(() => acto.deshacer(antes))}>
                <Icon name="undo" size="s" />
                Deshacer
              </TextButton>
            </NoticeActs>
          </Notice>
        ) : (
          acto.dicho
        )}
      </div>
      {acto.error !== null && <FieldError role="alert">{acto.error}</FieldError>}
      {traidas && <RevisarReglasDialog traidas={traidas} cajas={cajas} acto={acto} onCerrar={onMiradas} />}
      {abierto === 'llevar' && <LlevarReglasDialog onCerrar={() => setAbierto(undefined)} />}
      {abierto === 'tomar' && (
        <TomarReglasDialog cajas={cajas} acto={acto} onCerrar={() => setAbierto(undefined)} />
      )}
    </Card>
  );
}
