import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { tarifasDe } from '@/domain/tarifa/tarifario';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { nombreDeVersion, useReglas } from '@/domain/reglas/reglas';
import { juntarBancos } from '@/domain/transaccion/bancos';
import { ListadoAvisos, ListadoDeOperaciones, type LecturaListado } from '@/engines/operaciones/operaciones';
import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { Page, PageHead } from '@/ui/page/page';
import { Chip } from '@/ui/text/chip';
import { BancosNav } from './bancos-nav';
import { useSinGuardar } from './borradores-tarifa';
import { TarifaForm } from './tarifa-form';

/** The institutions there can be a tariff for, those of the rows and the one in the address included. */
function useBancos(usados: readonly string[]) {
  const ajustes = useAjustes();
  const sinGuardar = useSinGuardar();
  const [params] = useSearchParams();
  const pedido = limpia(params.get('banco') ?? '').slice(0, 60);
  const bancos = useMemo(() => {
    const conTarifa = [...tarifasDe(ajustes).values()].map(({ banco }) => banco);
    const todos = juntarBancos([...conTarifa, ...usados, ...sinGuardar, pedido]);
    // As the Administrador wrote it, where the rows write it otherwise.
    return todos.map((banco) => tarifasDe(ajustes).get(claveDeEntidad(banco))?.banco ?? banco);
  }, [ajustes, usados, sinGuardar, pedido]);
  const elegido = bancos.find((banco) => claveDeEntidad(banco) === claveDeEntidad(pedido));
  return { bancos, banco: elegido ?? bancos[0] ?? '', sinGuardar };
}

export const TarifasPage = () => (
  <ListadoDeOperaciones>{(lectura) => <Cuerpo lectura={lectura} />}</ListadoDeOperaciones>
);

const NINGUNO: readonly string[] = [];

function Cuerpo({ lectura }: { lectura: LecturaListado }) {
  const { bancos, banco, sinGuardar } = useBancos(lectura.listado?.bancos ?? NINGUNO);
  return (
    <Page>
      <PageHead>
        <h1>Tarifas</h1>
        <p className="max-sm:hidden">La comisión se propone sola; el cajero puede cambiarla.</p>
        <Chip className="ms-auto">Reglas {nombreDeVersion(useReglas())}</Chip>
      </PageHead>
      <ListadoAvisos lectura={lectura} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <BancosNav bancos={bancos} actual={banco} sinGuardar={sinGuardar} />
        <TarifaForm key={banco} banco={banco} />
      </div>
    </Page>
  );
}
