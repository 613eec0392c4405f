// src/picture/explain/cell-grid.ts
/** The side of the pictures that a cell of 8 pixels suits; in larger ones lines and letters are larger, too. */
const SIDE_OF_A_CELL = 240;
/** Changed cells, several taken together in large pictures, to look at how they hang together. */
var CellGrid = class {
	columns;
	rows;
	#changed;
	/** Cells of the picture on each side of a cell of the grid. */
	#step;
	#isChanged;
	/** How many cells have changed to the left of and above each corner. */
	#sums;
	constructor(changed) {
		this.#changed = changed;
		this.#step = Math.max(1, Math.round(Math.max(changed.columns, changed.rows) / SIDE_OF_A_CELL));
		this.columns = Math.ceil(changed.columns / this.#step);
		this.rows = Math.ceil(changed.rows / this.#step);
		this.#isChanged = new Uint8Array(this.columns * this.rows);
		for (let cell = 0; cell < changed.cells.length; cell++) if (changed.cells[cell] !== 0) this.#isChanged[this.#coarse(cell)] = 1;
		this.#sums = this.#summed();
	}
	all() {
		const cells = new Set();
		for (let cell = 0; cell < this.#isChanged.length; cell++) if (this.#isChanged[cell] === 1) cells.add(cell);
		return cells;
	}
	/** How many of the 25 cells around a cell, itself included, have changed. */
	around(cell) {
		const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
		const [left, top] = [Math.max(column - 2, 0), Math.max(row - 2, 0)];
		const [right, bottom] = [Math.min(column + 3, this.columns), Math.min(row + 3, this.rows)];
		return this.#sum(right, bottom) - this.#sum(left, bottom) - this.#sum(right, top) + this.#sum(left, top);
	}
	/** The cells around a cell. */
	besides(cell, reach = 1) {
		const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
		const found = [];
		for (let y = Math.max(row - reach, 0); y <= Math.min(row + reach, this.rows - 1); y++) for (let x = Math.max(column - reach, 0); x <= Math.min(column + reach, this.columns - 1); x++) if (x !== column || y !== row) found.push(y * this.columns + x);
		return found;
	}
	/** The cells in groups of those that are at most `reach` apart. */
	groups(cells, reach) {
		const left = new Set(cells);
		const groups = [];
		for (const first of cells) {
			if (!left.delete(first)) continue;
			const group = [first];
			for (const cell of group) for (const next of this.besides(cell, reach)) if (left.delete(next)) group.push(next);
			groups.push({
				cells: group,
				extent: this.extentOf(group)
			});
		}
		return groups;
	}
	extentOf(cells) {
		let [left, top, right, bottom] = [
			this.columns,
			this.rows,
			0,
			0
		];
		for (const cell of cells) {
			const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
			left = Math.min(left, column);
			top = Math.min(top, row);
			right = Math.max(right, column + 1);
			bottom = Math.max(bottom, row + 1);
		}
		return {
			column: left,
			row: top,
			width: right - left,
			height: bottom - top
		};
	}
	/** The changed cells of the picture that cells of the grid stand for. */
	fine(cells) {
		if (this.#step === 1) return cells;
		return cells.flatMap((cell) => this.#fineOf(cell % this.columns, Math.floor(cell / this.columns)));
	}
	#fineOf(column, row) {
		const { columns, rows, cells } = this.#changed;
		const found = [];
		for (let y = row * this.#step; y < Math.min((row + 1) * this.#step, rows); y++) for (let x = column * this.#step; x < Math.min((column + 1) * this.#step, columns); x++) if (cells[y * columns + x] !== 0) found.push(y * columns + x);
		return found;
	}
	#coarse(cell) {
		const { columns } = this.#changed;
		const [x, y] = [cell % columns, Math.floor(cell / columns)];
		return Math.floor(y / this.#step) * this.columns + Math.floor(x / this.#step);
	}
	#summed() {
		const stride = this.columns + 1;
		const sums = new Int32Array(stride * (this.rows + 1));
		for (let y = 0; y < this.rows; y++) for (let x = 0, sum = 0; x < this.columns; x++) {
			sum += this.#isChanged[y * this.columns + x];
			sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + sum;
		}
		return sums;
	}
	#sum(column, row) {
		return this.#sums[row * (this.columns + 1) + column];
	}
};
export { CellGrid };
