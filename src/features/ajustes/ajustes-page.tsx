import { useQuery } from '@tanstack/react-query';
import { cajasQuery } from '@/domain/caja/caja-queries';
import { leerReglas, useReglas } from '@/domain/reglas/reglas';
import type { Traidas } from '@/domain/reglas/reglas-archivo';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { useState } from 'react';
import { AjustesForm } from './ajustes-form';
import { Recetas } from './recetas';
import { ReglasCard } from '@/features/ajustes/reglas/reglas-card';
import { Page, PageHead } from '@/ui/page/page';
import { Card } from '@/ui/page/card';
import { Notice } from '@/ui/notice/notice';

export { TarifasPage } from '@/features/ajustes/tarifas/tarifas-page';

/** The form begins anew with settings that came from elsewhere, but for what is typed and not saved. */
function useVuelta() {
  const { codigo } = useReglas();
  const [form, setForm] = useState({ vuelta: 0, codigo, sinGuardar: false });
  const otraVez = (antes: typeof form) => ({ vuelta: antes.vuelta + 1, codigo, sinGuardar: false });
  if (codigo !== form.codigo && !form.sinGuardar) setForm(otraVez);
  return {
    ...form,
    otras: codigo !== form.codigo,
    alCargar: () => setForm(otraVez),
    alEscribir: () => setForm((antes) => ({ ...antes, sinGuardar: true })),
    alGuardar: () => setForm((antes) => ({ ...antes, codigo: leerReglas().codigo, sinGuardar: false })),
  };
}

export function AjustesPage() {
  const { data: cajas, error, refetch } = useQuery(cajasQuery());
  const [traidas, setTraidas] = useState<Traidas | null>(null);
  const { vuelta, sinGuardar, otras, alCargar, alEscribir, alGuardar } = useVuelta();
  return (
    <Page>
      <PageHead>
        <h1>Ajustes</h1>
        <p>Solo para este equipo</p>
      </PageHead>
      {cajas && (
        <ReglasCard
          cajas={cajas}
          sinGuardar={sinGuardar}
          traidas={traidas}
          onMiradas={() => setTraidas(null)}
        />
      )}
      {otras && (
        <Notice tono="caution" icono="warn" as="p" role="status" className="max-w-240">
          Las reglas cambiaron en otra ventana. Si guarda, quedan las de esta página; para ver las otras,
          recárguela.
        </Notice>
      )}
      {cajas && <AjustesForm key={vuelta} cajas={cajas} onEscrito={alEscribir} onGuardado={alGuardar} />}
      {!cajas && error && <PanelDeError error={error} onReintentar={() => void refetch()} />}
      {!cajas && !error && (
        <Card className="max-w-240" role="status" aria-label="Cargando ajustes…" aria-busy="true" />
      )}
      <Recetas
        onCargado={(reglas) => {
          alCargar();
          setTraidas(reglas);
        }}
      />
    </Page>
  );
}
