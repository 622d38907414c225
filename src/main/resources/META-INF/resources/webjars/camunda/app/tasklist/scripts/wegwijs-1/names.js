export function nameControls(){}
