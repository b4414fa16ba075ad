import { clsx } from 'clsx';

/** Where both sign, and what the sheet is not. */
export const Firmas = () => (
  <>
    <div className="v-firmas">
      <span>Cajero</span>
      <span>Administrador</span>
    </div>
    <footer>Documento interno, no válido como factura</footer>
  </>
);

/** One figure of a printed sheet. */
export const Linea = ({ nombre, valor, fuerte }: { nombre: string; valor: string; fuerte?: boolean }) => (
  <div className={clsx(fuerte && 'v-tot')}>
    <dt>{nombre}</dt>
    <dd>{valor}</dd>
  </div>
);
