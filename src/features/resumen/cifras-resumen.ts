/** " (+ 12 %)", " (− < 1 %)"; nothing when there was nothing before. Only what really is the same is called so. */
export const entreParentesis = (valor: number | null): string => {
  if (valor === null) return '';
  if (valor === 0) return ' (igual)';
  return ` (${valor > 0 ? '+' : '−'} ${Math.round(Math.abs(valor)) || '< 1'} %)`;
};
