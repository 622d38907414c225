export function sayInDutch(){}
