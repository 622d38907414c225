export function showRefusalsPlainly(){} export function swallowImplicitSubmit(){}
