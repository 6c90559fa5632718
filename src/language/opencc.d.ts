/** OpenCC's tables as the package ships them: `源 目標|…`, a row for each character or phrase. It types only its converters. */
declare module 'opencc-js/dict/*' {
  const rows: string;
  export default rows;
}
