/** Tier 1: parts without domain words. Pages and `domain/` import from here. */
export { Button, type ButtonKind, IconButton } from './Button';
export { Checkbox } from './Checkbox';
export { ConfirmDialog, Dialog } from './Dialog';
export { ErrorNote, useFailureText } from './ErrorNote';
export { Figure, type FigureData } from './Figure';
export { FileDrop } from './FileDrop';
export { Code, Day, Money, Said } from './Figures';
export { Grid, type GridProps } from './grid/Grid';
export type { GridColumn, GridSort, RowSource } from './grid/model';
export { listSource } from './grid/model';
export { Icon, type IconName } from './Icon';
export { CountBadge, type MarkKind, StatusMark, Tag } from './Marks';
export { Menu, type MenuEntry } from './Menu';
export { EmptyState, KeyValue, Panel } from './Panel';
export { DaysLeft, Loading, ProgressBar, Steps, Toolbar } from './Progress';
export { type Choice, Select } from './Select';
export { type TabItem, Tabs } from './Tabs';
export { DateField, isCalendarDate, NumberField, TextField } from './TextField';
