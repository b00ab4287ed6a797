/** Who runs the exchange, as its papers name it (津政办发〔2016〕82号, item 13). */
export const exchangeName = '华北知识产权运营中心';
