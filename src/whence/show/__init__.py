"""STAGE 5: records before people and programs."""
