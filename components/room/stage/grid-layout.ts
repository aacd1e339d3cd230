export interface Size {
  width: number;
  height: number;
}

export interface Grid {
  columns: number;
  rows: number;
  /** The size of every tile, in whole pixels. */
  tile: Size;
}

/** Tiles are between these shapes (width by height), so that a picture that fills one keeps the face in it. */
const NARROWEST = 0.8;
const WIDEST = 16 / 9;
/** What cameras mostly deliver. */
const PICTURE = 4 / 3;

function fitTile(stage: Size, columns: number, rows: number, gap: number): Size {
  const width = (stage.width - gap * (columns - 1)) / columns;
  const height = (stage.height - gap * (rows - 1)) / rows;
  return {
    width: Math.max(0, Math.floor(Math.min(width, height * WIDEST))),
    height: Math.max(0, Math.floor(Math.min(height, width / NARROWEST))),
  };
}

/** How wide a whole picture is in a tile. */
const pictureWidth = ({ width, height }: Size) => Math.min(width, height * PICTURE);

/**
 * How many columns and rows show `count` tiles largest on the stage, all of one size, with `gap` pixels between.
 * Of two that are equal, the one with fewer columns.
 */
export function chooseGrid(count: number, stage: Size, gap: number): Grid {
  const grids = Array.from({ length: Math.max(1, count) }, (_, index) => {
    const columns = index + 1;
    const rows = Math.max(1, Math.ceil(count / columns));
    return { columns, rows, tile: fitTile(stage, columns, rows, gap) };
  });
  return grids.reduce((best, grid) => (pictureWidth(grid.tile) > pictureWidth(best.tile) ? grid : best));
}
