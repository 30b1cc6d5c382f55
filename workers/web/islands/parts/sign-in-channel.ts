/** The channel on which the page after sign-in notifies other pages of the same browser. */
export const signedInChannel = "edgewise.signed-in";
