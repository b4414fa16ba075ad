import { useQuery } from '@tanstack/react-query';
import { cajasQuery } from '@/domain/caja/caja-queries';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { useState } from 'react';
import { AjustesForm } from './ajustes-form';
import { Recetas } from './recetas';
import { Page, PageHead } from '@/ui/page/page';
import { Card } from '@/ui/page/card';

export { TarifasPage } from '@/features/ajustes/tarifas/tarifas-page';

export function AjustesPage() {
  const { data: cajas, error, refetch } = useQuery(cajasQuery());
  /** Remounts the form: settings that came with a file are other ones than it began with. */
  const [cargas, setCargas] = useState(0);
  return (
    <Page>
      <PageHead>
        <h1>Ajustes</h1>
        <p>Solo para este equipo</p>
      </PageHead>
      {cajas && <AjustesForm key={cargas} cajas={cajas} />}
      {!cajas && error && <PanelDeError error={error} onReintentar={() => void refetch()} />}
      {!cajas && !error && (
        <Card className="max-w-240" role="status" aria-label="Cargando ajustes…" aria-busy="true" />
      )}
      <Recetas onCargado={() => setCargas((veces) => veces + 1)} />
    </Page>
  );
}
